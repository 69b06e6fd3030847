/** What a command is given as its last argument that shall leave its person on the wall. */
export const fromWall = "from-wall";
