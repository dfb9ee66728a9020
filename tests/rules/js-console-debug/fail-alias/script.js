const { debug } = console;
debug('state');
