/** The command line asks for something that cannot be done; its message is one line for people. */
export class WrongUsage extends Error {}
