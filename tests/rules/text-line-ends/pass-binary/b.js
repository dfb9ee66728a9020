var s = "\r\n";
