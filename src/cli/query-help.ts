/** How a query is written, for the help of the verbs that take one. */
export const queryHelp = `A query has words and terms; what it finds fits all of them:
  one click             both words, or longer ones that begin so
  '"one click"'         exactly these words
  status:refuted        also verdict, registration, decision, owes, is, tag,
                        owner, objective, kind, method, metric, unit, id, branch
  tag:a tag:b           either of the two
  'owner:"Dana Lee"'    a value of several words
  after:2026-01         also before:2026-03-16, after:2026, after:30d
  -decision:stop        not this`;
