<?php

namespace App\Http\Controllers;

use App\Models\Stock;
use Illuminate\Http\Request;
use Psr\Http\Message\ServerRequestInterface;

final class Api
{
    public function run(): mixed
    {
        [$this, $_POST['do']]();
        $model = $_GET['model'];
        $model::refresh();

        return $this->{'on' . $_GET['event']}();
    }

    public function rows(Request $request): mixed
    {
        return Stock::whereRaw("count > {$request->query('least')}")->get();
    }

    public function one(ServerRequestInterface $asked, \PDO $db): mixed
    {
        $table = 'stock';

        return $db->query("SELECT title FROM $table WHERE id = {$asked->getQueryParams()['id']}")->fetch();
    }

    public function two(\PDO $db): mixed
    {
        return $db->query(<<<SQL
            SELECT title FROM stock WHERE id = {$this->asked('id')}
            SQL)->fetch();
    }

    private function asked(string $name): string
    {
        return $_GET[$name] ?? '';
    }
}
