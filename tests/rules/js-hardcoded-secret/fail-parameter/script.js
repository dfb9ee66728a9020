$.get('https://acme.io/data?id=' + id + '&my_secret=8965ghubb877y9cnghgfh7y5t');
var token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P';
fetch('/x', {headers: {Authorization: `Bearer ${token}`}});
