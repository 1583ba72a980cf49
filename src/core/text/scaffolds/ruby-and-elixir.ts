import type { Scaffold } from './scaffold';

/** Frameworks of Ruby and Elixir. */
export const rubyAndElixir: readonly Scaffold[] = [
  {
    name: 'rails new',
    sure: 'this README would normally document whatever steps are necessary to get the application up and running|Rails is a web-application framework that includes everything needed',
    also: 'things you may want to cover|=Ruby version|=System dependencies|=Configuration|=Database creation|=Database initialization|how to run the test suite|services (job queues, cache servers, search engines, etc.)|=Deployment instructions|feel free to use a different markup language|if you do not plan to run rake doc app|create database-backed web applications according to the model-view-control|this pattern splits the view',
  },
  {
    name: 'bundle gem',
    sure: 'Welcome to your new gem',
    also: 'in this directory, you’ll find the files you need to be able to package up your Ruby library|put your Ruby code in the file|to experiment with that code, run|delete this and the text above, and describe your gem|replace update with your gem name|add this line to your application’s gemfile|and then execute|or install it yourself as|install the gem and add to the application’s gemfile|if bundler is not being used to manage dependencies|after checking out the repo, run bin setup to install dependencies|then, run rake|you can also run bin console for an interactive prompt|to install this gem onto your local machine|to release a new version, update the version number|bug reports and pull requests are welcome on GitHub|write usage instructions here',
  },
  {
    name: 'Hanami',
    sure: 'Welcome to your new Hanami app|Welcome to your new Hanami project',
    also: 'how to run tests|how to run the development console|how to run the development server|how to prepare create and migrate db for|explore Hanami guides|jump in chat for help|join the chat for help|enjoy',
  },
  {
    name: 'mix phx.new',
    sure: 'to start your Phoenix server',
    also: 'phoenix.hexdocs.pm|official website https|guides https|docs https|to install and setup dependencies|install dependencies with mix deps get|create and migrate your database with|install Node.js dependencies with|start Phoenix endpoint with|inside IEx with|now you can visit localhost 4000|from your browser|ready to run in production|please check our deployment guides|=Learn more|official website http|official website|guides https hexdocs.pm phoenix|docs https hexdocs.pm phoenix|forum https elixirforum.com|source https github.com phoenixframework phoenix|hexdocs.pm phoenix|elixirforum.com c phoenix',
  },
  {
    name: 'mix new',
    sure: 'if available in Hex, the package can be installed',
    also: 'TODO: Add description|by adding|to your list of dependencies in mix.exs|documentation can be generated with ExDoc|published on HexDocs|once published, the docs can be found at',
  },
];
