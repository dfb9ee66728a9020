export STOCK_PASSWORD=Qw8zX3kLmPq72hdk
export STOCK_TOKEN=your-token
DB_PASSWORD="fill me in"
