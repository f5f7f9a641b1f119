package city.careline.testkit.arch.planted.dispatch.unmarked;

class InUnmarkedPackage {}
