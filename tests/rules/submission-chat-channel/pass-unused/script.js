var chat = "amojo";
