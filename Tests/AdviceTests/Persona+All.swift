import Instrument

@testable import Advice

extension Persona {
  static let all = [
    Persona(
      name: "couple-where-one-handles-the-money", questionnaire: "romantic",
      bases: [
        .reward: (2, 5), .coercive: (2, 3), .legitimate: (1, 5), .referent: (5, 3), .expert: (2, 4),
        .informational: (1, 5),
      ],
      climate: [
        .trust: 5, .cooperation: 4, .sharedGoals: 4, .underBenefit: 2, .overBenefit: 3, .candour: 2, .feltPowerMe: 2,
        .feltPowerPartner: 5, .outsidePressure: 3, .enemyOutside: 1,
      ], said: 3),
    Persona(
      name: "new-manager-and-older-expert", questionnaire: "workplace", partner: "Ines", role: "direct_report",
      bases: [
        .reward: (4, 2), .coercive: (3, 2), .legitimate: (6, 1), .referent: (2, 5), .expert: (1, 6),
        .informational: (3, 4),
      ],
      climate: [
        .trust: 3, .cooperation: 3, .sharedGoals: 4, .underBenefit: 2, .overBenefit: 4, .candour: 3, .feltPowerMe: 2,
        .feltPowerPartner: 4, .outsidePressure: 5, .enemyOutside: 0,
      ], said: 4),
    Persona(
      name: "friend-who-is-admired-and-takes", questionnaire: "friendship", partner: "Noor",
      bases: [
        .reward: (3, 4), .coercive: (1, 4), .legitimate: (1, 4), .referent: (2, 6), .expert: (4, 2),
        .informational: (3, 3),
      ],
      climate: [
        .trust: 3, .cooperation: 2, .sharedGoals: 3, .underBenefit: 6, .overBenefit: 0, .candour: 1, .feltPowerMe: 1,
        .feltPowerPartner: 5, .outsidePressure: 1, .enemyOutside: 1,
      ], said: 2),
    Persona(
      name: "parent-and-grown-child-who-pays", questionnaire: "family", partner: "Tomas", role: "grown_child",
      bases: [
        .reward: (1, 5), .coercive: (3, 2), .legitimate: (5, 2), .referent: (3, 3), .expert: (2, 5),
        .informational: (4, 3),
      ],
      climate: [
        .trust: 5, .cooperation: 4, .sharedGoals: 4, .underBenefit: 1, .overBenefit: 5, .candour: 2, .feltPowerMe: 4,
        .feltPowerPartner: 3, .outsidePressure: 4, .enemyOutside: 0,
      ], said: 3),
    Persona(
      name: "two-equals-in-conflict", questionnaire: "romantic", partner: "Kim",
      bases: [
        .reward: (5, 5), .coercive: (5, 5), .legitimate: (4, 4), .referent: (4, 4), .expert: (5, 5),
        .informational: (5, 5),
      ],
      climate: [
        .trust: 1, .cooperation: 1, .sharedGoals: 1, .underBenefit: 4, .overBenefit: 1, .candour: 4, .feltPowerMe: 3,
        .feltPowerPartner: 4, .outsidePressure: 5, .enemyOutside: 1,
      ], said: 2),
    Persona(
      name: "one-who-feels-powerful-and-is-not", questionnaire: "workplace", partner: "Dana", role: "manager",
      bases: [
        .reward: (1, 5), .coercive: (1, 3), .legitimate: (0, 5), .referent: (3, 4), .expert: (3, 3),
        .informational: (2, 5),
      ],
      climate: [
        .trust: 5, .cooperation: 4, .sharedGoals: 2, .underBenefit: 2, .overBenefit: 2, .candour: 4, .feltPowerMe: 6,
        .feltPowerPartner: 3, .outsidePressure: 2, .enemyOutside: 2,
      ], said: 5),
    Persona(
      name: "somebody-afraid", questionnaire: "romantic", partner: "Alex",
      bases: [
        .reward: (3, 4), .coercive: (0, 6), .legitimate: (1, 5), .referent: (3, 4), .expert: (4, 3),
        .informational: (2, 4),
      ],
      climate: [
        .trust: 1, .cooperation: 2, .sharedGoals: 2, .underBenefit: 5, .overBenefit: 1, .candour: 0, .feltPowerMe: 0,
        .feltPowerPartner: 6, .outsidePressure: 2, .enemyOutside: 3,
      ], said: 3, safety: [.safeNow: .some, .fear: .serious, .isolation: .some]),
    Persona(
      name: "one-who-makes-the-other-afraid", questionnaire: "romantic", partner: "Maria",
      bases: [
        .reward: (4, 3), .coercive: (6, 1), .legitimate: (5, 2), .referent: (3, 3), .expert: (4, 3),
        .informational: (4, 3),
      ],
      climate: [
        .trust: 2, .cooperation: 2, .sharedGoals: 3, .underBenefit: 4, .overBenefit: 2, .candour: 1, .feltPowerMe: 2,
        .feltPowerPartner: 4, .outsidePressure: 5, .enemyOutside: 0,
      ], said: 2, safety: [.ownConduct: .serious]),
    Persona(
      name: "sisters-united-against-a-third", questionnaire: "family", partner: "Lena", role: "sibling",
      bases: [
        .reward: (3, 3), .coercive: (2, 3), .legitimate: (3, 3), .referent: (3, 4), .expert: (4, 3),
        .informational: (1, 5),
      ],
      climate: [
        .trust: 6, .cooperation: 5, .sharedGoals: 5, .underBenefit: 2, .overBenefit: 2, .candour: 4, .feltPowerMe: 3,
        .feltPowerPartner: 3, .outsidePressure: 4, .enemyOutside: 6,
      ], said: 3),
    Persona(
      name: "content-and-level", questionnaire: "romantic", partner: "Jo",
      bases: [
        .reward: (4, 4), .coercive: (1, 1), .legitimate: (3, 3), .referent: (5, 5), .expert: (4, 4),
        .informational: (4, 4),
      ],
      climate: [
        .trust: 6, .cooperation: 6, .sharedGoals: 5, .underBenefit: 1, .overBenefit: 1, .candour: 6, .feltPowerMe: 5,
        .feltPowerPartner: 5, .outsidePressure: 2, .enemyOutside: 0,
      ], said: 3),
    Persona(
      name: "doubt-without-cause", questionnaire: "friendship", partner: "Ravi",
      bases: [
        .reward: (4, 2), .coercive: (2, 1), .legitimate: (3, 2), .referent: (5, 3), .expert: (3, 3),
        .informational: (3, 3),
      ],
      climate: [
        .trust: 1, .cooperation: 5, .sharedGoals: 5, .underBenefit: 2, .overBenefit: 3, .candour: 3, .feltPowerMe: 1,
        .feltPowerPartner: 4, .outsidePressure: 1, .enemyOutside: 1,
      ], said: 2),
    Persona(
      name: "colleague-half-answered", questionnaire: "workplace", form: .brief, partner: "", role: "colleague",
      bases: [.reward: (3, 2), .legitimate: (2, 2), .expert: (2, 4)],
      climate: [.trust: 3, .cooperation: 3], said: nil, answersPrivateQuestions: false),
    Persona(
      name: "daughter-who-looks-after-her-father", questionnaire: "family", partner: "Anton", role: "parent",
      bases: [
        .reward: (5, 2), .coercive: (2, 2), .legitimate: (3, 4), .referent: (3, 3), .expert: (5, 2),
        .informational: (5, 2),
      ],
      climate: [
        .trust: 5, .cooperation: 2, .sharedGoals: 3, .underBenefit: 5, .overBenefit: 1, .candour: 2, .feltPowerMe: 3,
        .feltPowerPartner: 3, .outsidePressure: 5, .enemyOutside: 0,
      ], said: 4, answersPrivateQuestions: false),
    Persona(
      name: "employee-with-a-harsh-lead", questionnaire: "workplace", partner: "Petra", role: "manager",
      bases: [
        .reward: (1, 5), .coercive: (1, 5), .legitimate: (1, 6), .referent: (3, 3), .expert: (4, 3),
        .informational: (1, 5),
      ],
      climate: [
        .trust: 2, .cooperation: 3, .sharedGoals: 2, .underBenefit: 5, .overBenefit: 0, .candour: 1, .feltPowerMe: 1,
        .feltPowerPartner: 6, .outsidePressure: 4, .enemyOutside: 0,
      ], said: 1),
  ]
}
