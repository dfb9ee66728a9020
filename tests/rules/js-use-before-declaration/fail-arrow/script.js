const draw = (items) => {
  items.push(count);
  var count = items.length;
};
