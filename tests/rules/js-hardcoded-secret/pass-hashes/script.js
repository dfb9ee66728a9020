var integrity = 'sha384-oqVuAfXRKap7fdgcCY5uykM6R9GqQ8K';
var id = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
define(['./chunk.4f9a1c7e2b8d6035a9e1.js'], function () { return integrity + id; });
