fetch('/api/v4/leads').then((answer) => answer.json()).then(() => {});
