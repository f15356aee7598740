package gg.muster.architecture.planted.outboxalonecallsnumbers;

import gg.muster.numbers.Numbers;

record CallsNumbers(Numbers numbers) {}
