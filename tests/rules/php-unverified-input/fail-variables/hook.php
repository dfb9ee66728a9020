<?php
$id = $_GET['id'] ?? '';
$sql = "SELECT * FROM leads WHERE id = $id";
$db->query($sql);
$row = ['name' => trim($_POST['name'])];
foreach ($row as $key => $value) {
    echo $value;
}
[$a, $b] = explode(',', $_COOKIE['pair']);
exec('ls ' . $b);
$page = isset($_GET['page']) ? $_GET['page'] : 'home';
include 'pages/' . $page . '.php';
$url = $_POST['url'];
curl_setopt($ch, CURLOPT_URL, $url);
move_uploaded_file($_FILES['f']['tmp_name'], 'up/' . $_FILES['f']['name']);
mail($_POST['to'], 'Hello', 'text');
