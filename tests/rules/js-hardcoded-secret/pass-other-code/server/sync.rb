client = Stock.new(api_key: ENV.fetch('STOCK_API_KEY_V2'))
key = 'warehouse_id'
