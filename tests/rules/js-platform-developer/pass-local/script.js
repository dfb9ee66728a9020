const AMOCRM = { developer: { run() {} } };
AMOCRM.developer.run();
