/** Between the blocks of an article, elements that no text of it is in. */
export const MARKS = ".gap, .leave, .twin";
