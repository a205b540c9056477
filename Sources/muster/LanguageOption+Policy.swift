import ArgumentParser
import Policies
import Schemas
import XMLTree

// Policies and schemas named on the command line; what is wrong with them is printed.
extension LanguageOption {
  /// The policy of a folder, with the values given for its parameters.
  func policy(in folder: String, with settings: [Setting]) throws -> Policy {
    let parameters = Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0.value) })
    let loader = PolicyLoader(parameters: parameters, parameterOrigin: Setting.option)
    do {
      return try loader.load(folder)
    } catch {
      StandardError.write(error.diagnostics, in: language())
      // What `--set` gives may be wrong, and the policy right.
      let isOfCommandLine = error.diagnostics.allSatisfy { $0.message.code is SettingProblem }
      throw isOfCommandLine ? ExitCode.validationFailure : ExitStatus.notAudited
    }
  }

  /// A reader of a policy's submissions, which are validated; and what they can hold. A schema that the
  /// validator can read and the model cannot only costs words.
  func reader(
    for policy: Policy, sizeLimit: ByteCount
  ) throws -> (reader: XMLReader, model: SchemaModel?) {
    var options = XMLReader.Options()
    options.sizeLimit = sizeLimit.bytes
    do throws(Schema.Invalid) {
      let (schema, read) = try SchemaModel.compile(file: policy.submissionSchema)
      let model = try? read.get()
      return (XMLReader(schema: schema, defaults: model?.defaults, options: options), model)
    } catch {
      StandardError.write(error.diagnostics, in: language(for: policy))
      throw ExitStatus.notAudited
    }
  }
}
