/// What a variable is known to be wherever it is in scope; see ``StaticContext/define(_:as:)``.
protocol VariableDefinition: Sendable {}
