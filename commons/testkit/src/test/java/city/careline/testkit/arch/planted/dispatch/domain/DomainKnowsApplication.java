package city.careline.testkit.arch.planted.dispatch.domain;

import city.careline.testkit.arch.planted.dispatch.application.TwoVerbs;

class DomainKnowsApplication {
    TwoVerbs command = new TwoVerbs();
}
