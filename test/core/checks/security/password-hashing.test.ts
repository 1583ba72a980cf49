import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const answer = (call: string, schema = true) =>
  answerOf('security/password-hashing', {
    'requirements.txt': 'flask\nflask-sqlalchemy\n',
    'app.py': `from flask import Flask\nfrom flask_sqlalchemy import SQLAlchemy\nfrom werkzeug.security import generate_password_hash\n\napp = Flask(__name__)\ndb = SQLAlchemy(app)\n\n\n${
      schema ? 'class User(db.Model):\n    password = db.Column(db.String(200))\n\n\n' : ''
    }@app.post("/users")\ndef add():\n    return ${call}\n`,
  });

describe('security/password-hashing', () => {
  for (const call of [
    'generate_password_hash(data["password"])',
    'generate_password_hash(data["password"], method="pbkdf2:sha256")',
    'generate_password_hash(data.get("password"), "scrypt")',
  ]) {
    it(`passes ${call}`, () => assert.equal(answer(call).status, 'pass'));
  }

  for (const call of [
    'generate_password_hash(data["password"], method="sha256")',
    'generate_password_hash(data.get("password"), "md5")',
    'generate_password_hash(\n        data["password"],\n        method="plain",\n    )',
  ]) {
    it(`fails ${call.replace(/\s+/g, ' ')}`, () => {
      const found = answer(call);
      assert.equal(found.status, 'fail');
      assert.equal(placesOf(found)[0], 'app.py:15');
      assert.equal(answer(call, false).status, 'fail');
    });
  }

  it('takes a hash of the project itself for what it is', () => {
    const code =
      'interface IPasswordHasher { string Hash(string text); }\nclass PasswordHasher : IPasswordHasher { public string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))); }\nclass User { public int Id { get; set; } public string Password { get; set; } }\nclass Db : DbContext { public DbSet<User> Users { get; set; } }\nvar app = WebApplication.CreateBuilder(args).Build();\n';
    const found = answerOf('security/password-hashing', {
      'Shop.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="Microsoft.Extensions.Identity.Core" Version="9.0.0" /></ItemGroup></Project>',
      'src/Program.cs': code,
    });
    assert.equal(found.status, 'fail');
  });

  it('takes a comparison to a hash for none where accounts are stored without a password', () => {
    const status = (fields: string, more = '') =>
      answerOf('security/password-hashing', {
        'go.mod':
          'module depot\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.10.0\n\tgolang.org/x/crypto v0.31.0\n\tgorm.io/gorm v1.25.0\n)\n',
        'user.go': `package main\n\nimport "gorm.io/gorm"\n\ntype User struct {\n\tgorm.Model\n\tEmail string \`gorm:"uniqueIndex"\`\n${fields}}\n`,
        'login.go': `package main\n\nimport (\n\t"github.com/gin-gonic/gin"\n\t"golang.org/x/crypto/bcrypt"\n)\n\nfunc fits(kept, given string) error {\n\treturn bcrypt.CompareHashAndPassword([]byte(kept), []byte(given))\n}\n${more}\nfunc main() {\n\tgin.New().Run()\n}\n`,
      }).status;
    assert.equal(status('\tPhone string\n'), 'na');
    assert.equal(status('\tPhone string\n\tPassword string\n'), 'pass');
    const hash =
      '\nfunc hash(given string) ([]byte, error) {\n\treturn bcrypt.GenerateFromPassword([]byte(given), 12)\n}\n';
    assert.equal(status('\tPhone string\n', hash), 'pass');
  });
});
