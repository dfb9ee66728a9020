import requests

STOCK_SECRET = "9f2c7be41d6a8053c1e7f4b29a6d0e85"


def stock(row):
    return requests.get("https://api.acme-crm.io/rows", timeout=5, headers={"X-Api-Key": "b7d0e4a1c5f92836de41b07a9c3e5f28"})
