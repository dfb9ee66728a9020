define([], function () {
  return {
    note() {
      const own = document.createElement('button');
      own.textContent = 'Install';
      if (own.textContent === 'Install') own.click();
      document.querySelector('.acme-help').click();
    }
  };
});
