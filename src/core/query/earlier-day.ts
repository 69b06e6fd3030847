/** Why nothing is done while a wall looks back. */
export const earlierDay = 'The wall shows an earlier day, on which nothing can be done. Choose "Back to today" first.';
