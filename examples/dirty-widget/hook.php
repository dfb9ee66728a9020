<?php
$data = $_POST;
var_dump($data);
$answer = file_get_contents('https://api.clientclock.app/hook?lead=' . $_GET['lead']);
echo $answer;
