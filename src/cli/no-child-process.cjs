// What commander gets in place of `node:child_process`: brief has no subcommands that are programs of their own.
