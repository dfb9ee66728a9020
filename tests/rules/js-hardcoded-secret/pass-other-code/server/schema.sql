CREATE TABLE users (id INT, password_hash CHAR(60), api_key CHAR(32));
INSERT INTO settings (name, value) VALUES ('token_lifetime', '86400');
