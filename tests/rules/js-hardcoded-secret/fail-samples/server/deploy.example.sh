set -e
export STOCK_TOKEN=sk_live_51HaZ8eKq9dDkT3bVqX7p
