/* The least a process can cost: what every other start is compared with. */
int main(void) { return 0; }
