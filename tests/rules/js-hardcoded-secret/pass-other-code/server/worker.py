import os

STOCK_SECRET = os.environ["STOCK_SECRET_V2"]
API_KEY = settings.STOCK_API_KEY_2024
password = ask_password(prompt="Password 1")
TOKEN_URL = "https://api.acme-crm.io/oauth2/access_token"
SECRET_NAME = "stock-widget/production"
