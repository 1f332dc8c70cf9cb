/** The sentences of a text; an initial or a title before a name ends none. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<!\b(?:[A-Z]|Dr|Mr|Mrs|Ms|Gen|Lt|St|No)\.)(?<=[.!?]["”]?)\s+(?=[A-Z“"])/);
