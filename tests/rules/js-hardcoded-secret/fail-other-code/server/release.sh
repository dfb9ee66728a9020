#!/bin/sh
export STOCK_API_TOKEN=f3a97c42de5b8e0fc1d94a27e6803bb1
rsync -a public/ "$TARGET"
