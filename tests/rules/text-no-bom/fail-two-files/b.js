var b;
