<?php
$mail->Username = getenv('SMTP_USER') ?: 'user@example.com';
$mail->From = $_ENV['MAIL_FROM'] ?? 'noreply@example.com';
$mail->ReplyTo = env('MAIL_REPLY_TO', 'user@example.org');
