<?php namespace Acme\Lib; class B {}
