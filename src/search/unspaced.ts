/** Letters of scripts that set no blanks between words, for a class of a pattern with the flag `u`. */
export const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}ー'
