// lint-staged: a function, so that no file names are appended.
export default {
  '*': () => 'premod check --staged --base HEAD --blame off',
};
