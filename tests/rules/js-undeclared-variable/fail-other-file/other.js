window.sharedByOther = 1;
