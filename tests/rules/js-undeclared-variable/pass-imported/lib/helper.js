function sum(list) {
  return list.reduce((all, one) => all + one, 0);
}
