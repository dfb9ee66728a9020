function prompt(text) {
  return text;
}
prompt('own function');
