<?php
$account = $_POST['account_id'];

$leads = $database->query("SELECT * FROM leads WHERE account_id = $account");

foreach ($leads as $lead) {
    echo htmlspecialchars($lead['name']);
}
