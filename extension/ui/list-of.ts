/** What a coach types as a list into one line: separated by commas, semicolons or new lines. */
export const listOf = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
