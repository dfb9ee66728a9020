<?php
$action = $_REQUEST['action'];
$controller->$action();
$method = $_GET['m'];
$method();
$class = $_GET['class'];
$made = new $class();
call_user_func($_POST['callback']);
