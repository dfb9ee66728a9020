class Widget {
  #run = () => {
    if (this.broken) debugger
  };
}
