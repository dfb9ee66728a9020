<?php namespace Acme\Lib; class A {}
