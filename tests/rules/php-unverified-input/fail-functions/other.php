<?php
run(file_get_contents('php://input'));
