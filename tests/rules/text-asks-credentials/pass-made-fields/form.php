<?php
$log->info('The amoCRM password of the account was not needed');
echo '<label>Пароль склада</label>';
echo '<input type="password" name="stock_password">';
$text = 'amoCRM password changed at night';
echo '<input type="password" name="mail_pass">';
