using handle = open();
