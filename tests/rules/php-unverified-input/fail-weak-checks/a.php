<?php

function file_of(string $name): string
{
    if (!is_string($name)) {
        throw new InvalidArgumentException();
    }
    return file_get_contents(__DIR__ . '/prices/' . $name);
}

function sorted(PDO $db, Psr\Log\LoggerInterface $logger): array
{
    $by = $_POST['by'];
    if ($by !== 'title' && $by !== 'count') $logger->warning('Unknown column', ['by' => $by]);

    return $db->query('SELECT title FROM stock ORDER BY ' . $by)->fetchAll();
}

$way = $_GET['way'];
if (!isset(['asc' => 1, 'desc' => 1][$way])) {
    http_response_code(400);
    echo 'Bad order';
}
$db->exec('UPDATE stock SET way = ' . $way);

assert(ctype_digit($_GET['id']));
$db->exec('DELETE FROM stock WHERE id = ' . $_GET['id']);

$hook = json_decode(file_get_contents('php://input'), true);
if (is_array($hook) && isset($hook['event'])) {
    $id = $hook['event']['data']['id'];
    $db->query("SELECT title FROM stock WHERE id = $id");
}

echo file_of($_GET['price']);

if (!preg_match('~\w+~', $_POST['old'])) {
    exit;
}
unlink('/var/stock/' . $_POST['old']);

if (preg_match('/[0-9]/', $_POST['code'])) {
    $db->exec('DELETE FROM codes WHERE code = ' . $_POST['code']);
}
