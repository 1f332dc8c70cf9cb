/** Prints for real: Chromium and LibreOffice, where they are installed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

function installed(names: readonly string[]): string | null {
  for (const name of names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // the next name
    }
  }
  return null;
}

export const CHROMIUM = installed(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
export const LIBREOFFICE = installed(['soffice', 'libreoffice']);

/** Papers in inches, as the DevTools protocol wants them. */
export const PAPERS = {
  A4: { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 },
  Letter: { paperWidth: 8.5, paperHeight: 11 },
} as const;
export type Paper = keyof typeof PAPERS;

/** How many pages a PDF has. */
export const pageCount = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

type Reply = { id?: number; result?: unknown; error?: { message: string }; method?: string };

/** One headless Chromium, spoken to over a pipe in the DevTools protocol. */
export class Browser {
  private readonly process: ChildProcess;
  private readonly profile: string;
  private readonly waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  private last = 0;
  /** Addresses that pages asked the network for. */
  readonly requests: string[] = [];

  constructor(path: string) {
    this.profile = mkdtempSync(join(tmpdir(), 'brief-chromium-'));
    this.process = spawn(
      path,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--no-first-run',
        `--user-data-dir=${this.profile}`,
        '--remote-debugging-pipe',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    let rest = '';
    const output = this.process.stdio[4] as Readable;
    output.setEncoding('utf8');
    output.on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.hear(JSON.parse(message));
    });
  }

  private hear(reply: Reply & { params?: { request?: { url: string } } }): void {
    if (reply.method === 'Network.requestWillBeSent') this.requests.push(reply.params?.request?.url ?? '');
    const asked = reply.id === undefined ? undefined : this.waiting.get(reply.id);
    if (!asked || reply.id === undefined) return;
    this.waiting.delete(reply.id);
    if (reply.error) asked.reject(new Error(reply.error.message));
    else asked.resolve(reply.result);
  }

  private ask<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      (this.process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Opens a page that prints one document after another. */
  async page(): Promise<(html: string, paper: Paper) => Promise<Uint8Array>> {
    const { targetId } = await this.ask<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.ask<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    await this.ask('Network.enable', {}, sessionId);
    const { frameTree } = await this.ask<{ frameTree: { frame: { id: string } } }>(
      'Page.getFrameTree',
      {},
      sessionId,
    );
    return async (html, paper) => {
      await this.ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html }, sessionId);
      const { data } = await this.ask<{ data: string }>(
        'Page.printToPDF',
        { ...PAPERS[paper], generateTaggedPDF: false },
        sessionId,
      );
      return Buffer.from(data, 'base64');
    };
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.ask('Browser.close').catch(() => undefined);
    await gone;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** The PDFs that LibreOffice makes of some Word files, by name. All in one run. */
export function wordToPdf(path: string, files: readonly string[], folder: string): Map<string, Uint8Array> {
  const profile = mkdtempSync(join(tmpdir(), 'brief-office-'));
  try {
    execFileSync(
      path,
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { stdio: 'ignore' },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return new Map(files.map((file) => [file, readFileSync(file.replace(/\.docx$/, '.pdf'))]));
}
