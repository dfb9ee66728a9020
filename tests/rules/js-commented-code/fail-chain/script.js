fetch('/api/v4/account')
  // .then((answer) => answer.json())
  .then(function () {});
