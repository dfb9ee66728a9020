<?php
class Hook {
    private $data;
    public function __construct() {
        $this->data = $_POST;
    }
    public function show() {
        echo $this->data['name'];
    }
}
