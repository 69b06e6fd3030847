type Environment = Readonly<Record<string, string | undefined>>;

/** Where git finds itself, its settings and the repository's edge; nothing of it points at another repository. */
const kept = /^GIT_(?:CONFIG_.*|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|EXEC_PATH)$/i;

/** Git answers in English, asks nobody, fetches nothing, locks nothing, and tells history as it was committed. */
const ours = {
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

/** The environment in which git is asked: without the variables that a hook or a shell has set for another call. */
export function gitEnvironment(environment: Environment): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name) || kept.test(name));
  return { ...Object.fromEntries(own), ...ours };
}
