<?php
namespace Clock\Hooks;
class Mailer { private $client; }
$m = new \PHPMailer\PHPMailer\PHPMailer();
