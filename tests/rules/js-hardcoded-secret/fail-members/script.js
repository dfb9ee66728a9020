class Api {
  accessToken = 'Zx81kQpLw03mVt6RyB2n';
  constructor() {
    this.secretKey = 'a81Kd0Lq27XmP4ztWe93';
    this.basic = 'Basic d2lkZ2V0OnNlY3JldC1wYXNz';
  }
}
